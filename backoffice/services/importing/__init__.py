"""Taking in the files of the web shop and of the telephone and chat platforms.

Rule: every line is checked; a bad one goes to the rejects file and the rest goes on; a file may
be given again, or after a crash, and nothing doubles.
"""
