#!/usr/bin/env python3
"""Break each rule of the grammar, of attribution and of resolution in turn, and say which breaks no test.

usage: mutate_rules.py [--only REGEX] [--list] [--jobs N] [--work FOLDER]

A mutation makes one rule match nothing: an X3 rule (`constexpr auto name = ...;` in grammar/), or a function of grammar/,
src/attribute or src/resolve that answers `bool` or `std::optional`, which then says false or nothing whatever it is asked.
The tree is copied to a folder of its own, where each rule is given a number and a switch: with INQUIT_MUTANT=7 in the
environment, rule 7 is broken.  So one build serves all; a mutation is one run of the tests, the quick ones first, with bounds
on time and memory.  A run that exceeds its time is caught like one that fails.

A rule whose mutant passes all tests lacks a case, is not needed, or stands in equivalent.txt beside this file, with the reason
why nobody can notice its loss.  Exit code 1 where there is one that does not stand there, or one there that the tests notice.
An entry there that names no rule is an error (exit code 2), with --list too.  CONTRIBUTING.md has the figures.
"""
import argparse
import concurrent.futures
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, '..', '..'))
FOLDERS = ('grammar', 'src/attribute', 'src/resolve')
RULE = re.compile(r'^(?:inline )?constexpr auto\s+([a-z_0-9]+)\s*=\s*', re.M)
FUNCTION = re.compile(r'^[ \t]*(?:\[\[nodiscard\]\] |inline |static )*(?:bool|std::optional<[^;{}()=]*>)\s+'
                      r'((?:[a-z_0-9]+::)*[a-z_0-9]+)(?=\()', re.M)
BODY = re.compile(r'(?:\s|const\b|noexcept\b|override\b)*\{')
TOKEN = re.compile(r'//[^\n]*|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|[(){}\[\];]')  # comments and literals hold no brackets that count
PARSERS = re.compile(r'x3::|>>|\||^!| - |element\(|at_most<|of_kind\(|word_that\{|phrase_in\{')
QUICK = ('segment: *', 'mention: *', 'chunk: *', 'frame: *', 'report: *', 'holding: *', 'attribute: *', 'content: *', 'resolve: *', 'occasion: *',
         'corpus: *', 'the lexicon*', "a user's words*", 'marks are *', 'what is known to be wrong is still wrong')
SLOW = ('*twice*', '*megabyte*', '*work*', '*threads*', '*archive*', 'Markdown that opens*', 'markup deeper*', 'a nesting*', 'edits of other*',
        'locale*', 'long texts*', 'a full disk*', 'a run that is killed*')
MEMORY = 4 << 30  # bytes of address space
SECONDS = 300

SWITCH = '''// Written by tests/mutation/mutate_rules.py.
#pragma once

#include <cstdlib>

namespace inquit {

inline int const broken_rule = std::getenv("INQUIT_MUTANT") == nullptr ? -1 : std::atoi(std::getenv("INQUIT_MUTANT"));

inline bool is_broken(int rule) { return rule == broken_rule; }

} // namespace inquit
'''

PARSER = '''// Written by tests/mutation/mutate_rules.py.
#pragma once

#include "text/mutant.hpp"

#include <boost/spirit/home/x3.hpp>

namespace inquit::grammar {

/// As `subject`, but for the run in which the rule is broken.
template <int Rule, class Subject>
struct breakable_parser : boost::spirit::x3::unary_parser<Subject, breakable_parser<Rule, Subject>> {
    using base = boost::spirit::x3::unary_parser<Subject, breakable_parser<Rule, Subject>>;
    static bool const is_pass_through_unary = true;
    static bool const handles_container = Subject::handles_container;

    constexpr explicit breakable_parser(Subject const& subject) : base{subject} {}

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext& rule_context, Attribute& attribute) const {
        return !is_broken(Rule) && this->subject.parse(first, last, context, rule_context, attribute);
    }
};

template <int Rule, class Subject>
constexpr auto breakable(Subject const& subject) {
    using parser = typename boost::spirit::x3::extension::as_parser<Subject>::value_type;
    return breakable_parser<Rule, parser>{boost::spirit::x3::as_parser(subject)};
}

} // namespace inquit::grammar
'''


def end_of(text, begin, is_end):
    """The index of the bracket or ';' outside of all others that begin behind `begin`, of which `is_end` holds."""
    depth = 0
    for found in TOKEN.finditer(text, begin):
        if found[0] in '({[':
            depth += 1
        elif found[0] in ')}]':
            depth -= 1
        if depth == 0 and is_end(found[0]):
            return found.start()
    raise ValueError('a definition without end')


def parsers_in(text):
    """(name, begin, end) of what defines each X3 rule of a file."""
    for found in RULE.finditer(text):
        end = end_of(text, found.end(), lambda token: token == ';')
        expression = text[found.end():end]
        is_value = re.match(r'\[[^\]]*\]\s*[({]|any_of_classes', expression) or re.search(rf'\b{found[1]}\(', text)
        if PARSERS.search(expression) and not is_value:
            yield found[1], found.end(), end


def bodies_in(text):
    """(name, begin of the body) of each function that answers bool or an optional."""
    for found in FUNCTION.finditer(text):
        body = BODY.match(text, end_of(text, found.end(), lambda token: token == ')') + 1)
        if body:
            yield found[1], body.end()


def instrumented(path, text, first):
    """The names of a file's rules, and its text with a switch in each, numbered from `first`."""
    edits = [(begin, name, (end,)) for name, begin, end in parsers_in(text)] if path.startswith('grammar/') else []
    edits += [(begin, name, ()) for name, begin in bodies_in(text)]
    edits.sort()
    names, inserted = [], []
    for number, (begin, name, end) in enumerate(edits, first):
        names.append(name if name not in names else f'{name}#{1 + sum(n.split("#")[0] == name for n in names)}')
        if end:
            inserted += [(begin, f'inquit::grammar::breakable<{number}>('), (end[0], ')')]
        else:
            inserted.append((begin, f' if (inquit::is_broken({number})) {{ return {{}}; }}'))
    for at, words in sorted(inserted, reverse=True):
        text = text[:at] + words + text[at:]
    header = 'grammar/mutant.hpp' if any(end for _, _, end in edits) else 'text/mutant.hpp'
    return names, f'#include "{header}"\n{text}' if names else text


def rules_and_files():
    """The rules ("path:name"; a rule's number is its place), and by path the texts with switches."""
    rules = []
    files = {'src/text/mutant.hpp': SWITCH, 'grammar/mutant.hpp': PARSER}
    for folder in FOLDERS:
        for name in sorted(os.listdir(os.path.join(ROOT, folder))):
            if name.endswith(('.cpp', '.hpp')):
                path = f'{folder}/{name}'
                with open(os.path.join(ROOT, path), encoding='utf-8') as file:
                    names, files[path] = instrumented(path, file.read(), len(rules))
                rules += [f'{path}:{rule}' for rule in names]
    return rules, files


def equivalents():
    """By rule the reason why its loss cannot be noticed."""
    with open(os.path.join(HERE, 'equivalent.txt'), encoding='utf-8') as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith('#')]
    return dict(line.split(' ', 1) for line in lines)


def make_tree(tree, files):
    """A copy of the repository with switches; what did not change keeps its time, so that it is not built again."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [f for f in folders if f not in ('build', '.git', '__pycache__')]
        to = os.path.join(tree, os.path.relpath(folder, ROOT))
        os.makedirs(to, exist_ok=True)
        for gone in set(os.listdir(to)) - set(folders) - set(names) - {'build', 'mutant.hpp'}:
            path = os.path.join(to, gone)
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), ROOT)
            if path not in files and not os.path.islink(os.path.join(folder, name)):
                from_file, copy = os.stat(os.path.join(folder, name)), os.path.join(tree, path)
                if not os.path.exists(copy) or (os.stat(copy).st_mtime, os.stat(copy).st_size) != (from_file.st_mtime, from_file.st_size):
                    shutil.copy2(os.path.join(folder, name), copy)
    for path, text in files.items():
        path = os.path.join(tree, path)
        if not os.path.exists(path) or open(path, encoding='utf-8').read() != text:
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)


def built(tree, jobs):
    configured = ['cmake', '--preset', 'release', '-B', 'build', '-DINQUIT_TESTS=ON', '-DINQUIT_WERROR=OFF']
    build = ['cmake', '--build', 'build', '-j', str(jobs), '--target', 'inquit_tests']
    for command in (configured, build):
        done = subprocess.run(command, cwd=tree, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            print(done.stdout[-8000:], file=sys.stderr)
            return False
    return True


def noticed_by(tree, number):
    """"quick", "rest" or "slow": the tests that fail with the rule of that number broken; "" where all pass."""
    def any_of(names, sign='', between=','):
        return between.join(f'{sign}"{name}"' for name in names)
    wanted = {'quick': any_of(QUICK), 'rest': any_of(QUICK + SLOW, '~', ''),
              'slow': ','.join(f'"{name}"' + any_of(QUICK, '~', '') for name in SLOW)}
    for tests, names in wanted.items():
        try:
            done = subprocess.run(['build/tests/inquit_tests', '--abort', names], cwd=tree, timeout=SECONDS,
                                  env=os.environ | {'INQUIT_MUTANT': str(number)},
                                  preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
                                  stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return tests
        if done.returncode != 0:
            return tests
    return ''


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--only', default='', help='rules whose "file:name" matches')
    options.add_argument('--list', action='store_true', help='name the rules and do nothing')
    options.add_argument('--jobs', type=int, choices=(1, 2), default=2, help='runs at a time (2)')
    options.add_argument('--work', help='keep the copy of the tree there, and use it again')
    a = options.parse_args()
    rules, files = rules_and_files()
    excused = equivalents()
    if unknown := excused.keys() - set(rules):
        print(f'equivalent.txt names what is no rule: {", ".join(sorted(unknown))}', file=sys.stderr)
        return 2
    wanted = [number for number, rule in enumerate(rules) if re.search(a.only, rule)]
    if a.list:
        for number in wanted:
            print(rules[number])
        return 0
    tree = os.path.join(a.work or tempfile.mkdtemp(), 'tree')
    make_tree(tree, files)
    if not built(tree, a.jobs) or noticed_by(tree, len(rules)):
        sys.exit(f'the tree in {tree} does not build, or its tests fail before anything is broken')
    begin, wrong, counts = time.monotonic(), 0, {}
    with concurrent.futures.ThreadPoolExecutor(a.jobs) as pool:
        runs = {pool.submit(noticed_by, tree, number): rules[number] for number in wanted}
        for run in concurrent.futures.as_completed(runs):
            rule = runs[run]
            verdict = 'caught' if run.result() else 'equivalent' if rule in excused else 'SURVIVES'
            counts[verdict] = counts.get(verdict, 0) + 1
            stale = verdict == 'caught' and rule in excused
            wrong += verdict == 'SURVIVES' or stale
            print(f'{verdict:11}{run.result():6}{rule}{" stands in equivalent.txt" if stale else ""}', flush=True)
    print(f'{len(wanted)} rules in {time.monotonic() - begin:.0f} s: '
          + ', '.join(f'{counts.get(v, 0)} {words}' for v, words in (('caught', 'caught'), ('equivalent', 'equivalent'),
                                                                     ('SURVIVES', 'whose loss no test notices'))))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
