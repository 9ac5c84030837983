"""registrations_page targets_page The tab of campaigns and registrations."""
