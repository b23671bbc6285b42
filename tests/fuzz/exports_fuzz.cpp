// Exports of reference managers, as anyone may have left them: read without harm, and what is written of them is read back.
#include "tests/fuzz/target.hpp"

#include "cite/citation_format.hpp"
#include "cite/exported_references.hpp"
#include "cite/latex.hpp"

using namespace inquit;
using namespace inquit::testing;

namespace {

/// Of each reference a title alone, as a record's source; written and read again.
void require_round_trip(exported_reference const& from) {
    record made;
    made.id = "q-0";
    made.source.path = "a.txt";
    made.source.about.title = from.about.title;
    made.source.about.outlet = "Courier";
    auto const sources = cited_sources({&made, 1});
    for (auto const& format : export_formats()) {
        auto const text = citation_format_named(format.name)->write(sources, {"inquit"});
        auto const back = format.read(text);
        require(back.problems.empty() && back.references.size() == 1, "what is written is read back");
        require(back.references.front().about.outlet == made.source.about.outlet, "with its outlet");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = text_of(data, size);
    for (auto const& format : export_formats()) {
        auto const file = format.read(text);
        for (auto const& each : file.problems) {
            require(each.line > 0 && !each.message.empty(), "a problem has its place");
        }
        for (std::size_t each = 0; each < file.references.size() && each < 3; ++each) {
            require_round_trip(file.references[each]);
        }
    }
    auto const readable = text_of_latex(text);
    require(text_of_latex(latex_of(readable, latex_letters::utf8))
                == text_of_latex(latex_of(readable, latex_letters::ascii)),
            "both ways to write LaTeX are read as the same");
    return 0;
}
