"""The tab of rubrics and score sheets."""
