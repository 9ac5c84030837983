"""proposal_words The tab of dossiers."""
