"""How a request gets to a server and an answer back, whatever library carries them."""
