"""Reading: from files to the frozen objects that every later stage works with."""
