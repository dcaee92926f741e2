"""From schemas to model modules: what is sent, and what comes back."""
