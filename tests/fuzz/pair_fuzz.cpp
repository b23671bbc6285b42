// Marks and pairing: spans nest or are disjoint, content lies in outer, the work is linear.
#include "grammar/marks.hpp"
#include "pair/quotation.hpp"
#include "read/read.hpp"
#include "tests/fuzz/claims.hpp"

#include <algorithm>
#include <string>

using namespace inquit;

namespace {

void require_ascending(std::vector<mark> const& marks, std::string_view text) {
    std::uint32_t end = 0;
    for (auto const& mark : marks) {
        fuzz::require(mark.span.begin >= end && !mark.span.empty(), "marks are disjoint and ascend");
        fuzz::require(fuzz::cuts_no_code_point(text, mark.span), "a mark cuts no code point");
        end = mark.span.end;
    }
}

void require_nested(std::vector<quotation> const& quotations) {
    std::vector<quotation const*> open;
    for (auto const& each : quotations) {
        while (!open.empty() && open.back()->outer.end <= each.outer.begin) {
            open.pop_back();
        }
        fuzz::require(open.empty() || open.back()->outer.contains(each.outer),
                      "quotations nest or are disjoint");
        fuzz::require(!each.content.empty(), "a quotation has content");
        fuzz::require(
            std::ranges::all_of(each.content, [&](byte_span span) { return each.outer.contains(span); }),
            "content lies in outer");
        fuzz::require(std::ranges::is_sorted(each.content), "content ascends");
        fuzz::require(!each.parent || quotations[*each.parent].outer.contains(each.outer),
                      "a parent holds its children");
        open.push_back(&each);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    auto const read = read_plain(std::string{fuzz::as_text(data, size)}, "fuzz.txt");
    if (!read) {
        return 0;
    }
    auto const text = read->text.text();
    require_ascending(find_marks(text, {0, read->text.size()}), text);
    auto const paired = pair_marks(*read);
    require_nested(paired.quotations);
    fuzz::require(paired.steps <= 16 * (size + 1), "the work is linear");
    return 0;
}
