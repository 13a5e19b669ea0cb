"""What is accepted as it is: by comments, by the baseline, by lines that did not change."""
