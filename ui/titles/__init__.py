"""subject_acts subject_columns subject_list subject_page The tab of staff, collectives and their titles."""
