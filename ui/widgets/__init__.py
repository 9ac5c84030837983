"""Parts that several screens share; each module is one part."""
