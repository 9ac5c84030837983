"""What each printed paper needs to know, read from the records at once and frozen.

The records hold history; a paper wants the names, posts and units as they were on its date. These modules read
that, in a constant number of queries, into small dataclasses. `forms` turns them into documents and never queries.
"""
