#!/usr/bin/env python3
"""Break each rule of the grammar and of attribution in turn, and say which breaks no test.

usage: mutate_rules.py [--only REGEX] [--list] [--work FOLDER]

A mutation makes one rule match nothing: an X3 rule (`constexpr auto name = ...;` in grammar/), or a function in one of the
lists of rules that are tried in order (the sieves, what may follow a quotation).  The tree is copied to a folder of its own,
configured there with the tests and without sanitizers, and for each mutation built and tested.  A rule whose mutant passes
all tests lacks a case, or is not needed.  Exit code 1 where there is one.  By hand: half a minute a rule on two cores.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
RULE = re.compile(r'^(?:inline )?constexpr auto\s+([a-z_0-9]+)\s*=\s*', re.M)
LIST = re.compile(r'std::array sieves\{([^}]*)\}|for \(auto const rule : \{([^}]*)\}\)')
TOKEN = re.compile(r'//[^\n]*|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|[(){}\[\];]')  # comments and literals hold no brackets that count
PARSERS = re.compile(r'x3::|>>|\||element\(|at_most<|of_kind\(|of_class|word_in|lit\(|is_a')


def end_of_definition(text, begin):
    """The index of the ';' that ends what begins there; brackets of lambdas hold others."""
    depth = 0
    for found in TOKEN.finditer(text, begin):
        if found[0] in '({[':
            depth += 1
        elif found[0] in ')}]':
            depth -= 1
        elif found[0] == ';' and depth == 0:
            return found.start()
    raise ValueError('a definition without end')


def mutations_of(text):
    """(name, mutated text) for each rule of a file."""
    for found in RULE.finditer(text):
        end = end_of_definition(text, found.end())
        expression = text[found.end():end]
        if PARSERS.search(expression) and not re.match(r'\[[^\]]*\]\s*[({]', expression):
            yield found[1], f'{text[:found.end()]}boost::spirit::x3::eps(false) >> ({expression}){text[end:]}'
    for found in LIST.finditer(text):
        group = 1 if found[1] else 2
        names = [n.strip() for n in found[group].split(',')]
        for name in names:
            left = ', '.join(n for n in names if n != name)
            yield name, text[:found.start(group)] + left + text[found.end(group):]


def all_mutations():
    for folder in ('grammar', 'src/attribute'):
        for name in sorted(os.listdir(os.path.join(ROOT, folder))):
            if name.endswith(('.cpp', '.hpp')):
                path = f'{folder}/{name}'
                with open(os.path.join(ROOT, path), encoding='utf-8') as file:
                    for rule, mutated in mutations_of(file.read()):
                        yield path, rule, mutated


def run(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


def verdict_of(tree):
    built = run(['cmake', '--build', 'build', '--target', 'inquit_tests'], cwd=tree)
    if built.returncode != 0:
        return 'does not build'
    try:
        tested = run(['build/tests/inquit_tests', '--abort'], cwd=tree, timeout=300)
    except subprocess.TimeoutExpired:
        return 'caught'
    return 'caught' if tested.returncode != 0 else 'SURVIVES'


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--only', default='', help='rules whose "file:name" matches')
    options.add_argument('--list', action='store_true', help='name the rules and do nothing')
    options.add_argument('--work', help='keep the copy of the tree there, and use it again')
    a = options.parse_args()
    wanted = [m for m in all_mutations() if re.search(a.only, f'{m[0]}:{m[1]}')]
    if a.list:
        for path, rule, _ in wanted:
            print(f'{path}:{rule}')
        return 0
    tree = os.path.join(a.work or tempfile.mkdtemp(), 'tree')
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns('build', '.git'), dirs_exist_ok=True)
    configured = run(['cmake', '--preset', 'release', '-B', 'build', '-DINQUIT_TESTS=ON', '-DINQUIT_WERROR=OFF'], cwd=tree)
    if configured.returncode != 0 or verdict_of(tree) != 'SURVIVES':
        sys.exit(f'the tree in {tree} does not build, or its tests fail before anything is broken')
    survivors = 0
    for path, rule, mutated in wanted:
        with open(os.path.join(tree, path), 'w', encoding='utf-8') as file:
            file.write(mutated)
        verdict = verdict_of(tree)
        survivors += verdict == 'SURVIVES'
        print(f'{verdict:15} {path}:{rule}', flush=True)
        shutil.copyfile(os.path.join(ROOT, path), os.path.join(tree, path))
        os.utime(os.path.join(tree, path))
    print(f'{len(wanted)} rules, {survivors} whose loss no test notices')
    return 1 if survivors else 0


if __name__ == '__main__':
    sys.exit(main())
