"""Everything that is true without a screen: the store, the records, the rules."""
