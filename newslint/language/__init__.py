"""What newslint knows of English: words, sentences, quotations, numbers, names."""
