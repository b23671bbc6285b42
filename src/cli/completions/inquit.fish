# Completion of inquit for fish, made by `inquit completions fish` of its options.

# The words so far that are no options.
function __inquit_words
    set -l words (commandline -opc)
    set -e words[1]
    string match --invert -- '-*' $words
end

# The words so far begin with these.
function __inquit_in
    set -l words (__inquit_words)
    set -l depth (count $argv)
    test "$words[1..$depth]" = "$argv"
end

# The words so far are these, and a command comes next.
function __inquit_at
    set -l words (__inquit_words)
    test "$words" = "$argv"
end

complete -c inquit -f
# ROWS
