"""Law as dated data, and the few functions that read it."""
