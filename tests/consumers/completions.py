"""What a shell makes of a line and the tab key: completions.py SHELL LINE, in the working directory.

Starts SHELL (bash or zsh) in a terminal with the completions that $INQUIT prints, types LINE and two tabs, and prints what the
terminal then got, without its controls. HOME is a folder of its own.
"""
import os
import pty
import re
import select
import sys
import time

READY = {
    'bash': ['bash', '--norc', '--noprofile', '-i'],
    'zsh': ['zsh', '-f', '-i'],
}
SETUP = {
    'bash': 'source <("$INQUIT" completions bash); bind "set completion-query-items 0"; ',
    'zsh': ('unsetopt PROMPT_SP; LISTMAX=1000; mkdir "$HOME/.zsh"; "$INQUIT" completions zsh >"$HOME/.zsh/_inquit"; '
            'fpath=("$HOME/.zsh" $fpath); autoload -Uz compinit; compinit -u -D; '),
}
SECONDS = 30


def read_until(terminal, mark):
    seen = ''
    deadline = time.time() + SECONDS
    while mark not in seen:
        ready, _, _ = select.select([terminal], [], [], max(0, deadline - time.time()))
        if not ready:
            sys.exit(f'completions.py: no {mark} within {SECONDS} s, only: {seen!r}')
        seen += os.read(terminal, 65536).decode('utf-8', 'replace')
    return seen


def main(shell, line):
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM='dumb', COLUMNS='200')
        os.execvp(shell, READY[shell])
    # The marks are quoted where they are typed, so that the echo is not taken for them.
    os.write(terminal, SETUP[shell].encode() + b"PS1=RE''ADY\n")
    read_until(terminal, 'READY')
    os.write(terminal, line.encode() + b"\t\t\x01echo DO''NE; : \n")  # Ctrl-A: the line is not run, but told to `:`
    seen = read_until(terminal, 'DONE')
    os.close(terminal)
    os.waitpid(child, 0)
    print(re.sub(r'\x1b\[[0-9;?]*[a-zA-Z]|[\x07\x08]', '', seen))


main(*sys.argv[1:])
