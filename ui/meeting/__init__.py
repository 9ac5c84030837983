"""councils_dialog opinion_dialog seats_editor take_registrations_dialog vote_lines The tab of councils and meetings."""
