"""The rule sets: reading, copying, editing and comparing them."""
