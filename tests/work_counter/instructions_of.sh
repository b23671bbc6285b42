# To be sourced: instructions_of PROGRAM ARGUMENTS..., the instructions that a run takes, counted by callgrind.
#
# No clock, no other work and hardly the machine changes the count: valgrind shows every program a processor of its own making, and the
# variants of memcpy and the like that glibc would choose by processor are turned off below (they are 0.2 % of all).
instructions_of() {
    counted=$(mktemp)
    if env -i PATH="$PATH" LC_ALL=C \
        GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX512BW,-AVX2,-AVX,-BMI2,-BMI1,-LZCNT,-MOVBE,-ERMS,-FSRM,-RTM,-SSE4_2,-SSE4_1,-SSSE3 \
        valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>"$counted" >/dev/null </dev/null; then
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$counted"
        rm "$counted"
    else
        cat "$counted" >&2
        rm "$counted"
        return 1
    fi
}
