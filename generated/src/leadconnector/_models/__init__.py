"""What the generated classes are made of, and reading replies into them."""
