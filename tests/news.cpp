#include "tests/news.hpp"

#include <string_view>

namespace inquit::testing {

namespace {

using words = std::vector<std::string_view>;

const words sources{"Reyes",
                    "Ana Reyes",
                    "Dr. Alan Grey",
                    "the court",
                    "the judges",
                    "she",
                    "he",
                    "it",
                    "they",
                    "Kremlin spokesman Dmitry Peskov",
                    "A lawyer for the victims, Sergey Knyazkin,",
                    "Ella Kesaeva, who lost her home,",
                    "the European Court of Human Rights",
                    "ECHR",
                    "a press release on the judgment",
                    "Reyes and Cole",
                    "Ursula von der Leyen",
                    "J. K. Grey",
                    "\xC3\x89lodie Duch\xC3\xAAne",
                    "the 43-year-old's mother",
                    "nobody"};
const words cues{
    "said",           "told reporters", "has said",        "added",          "asked",    "wrote on Twitter",
    "did not say",    "said on Monday", "called the plan", "insisted",       "was told", "thinks",
    "went on to say", "tweeted",        "put it",          "described it as"};
const words contents{"We go",
                     "We are not worried, whatever they say",
                     "I told him [Reyes] to stay [sic]",
                     "the small plan",
                     "It's the victims' right",
                     "We [...] go",
                     "rock 'n' roll of the '90s",
                     "A 12\" screen",
                     "Go",
                     "\xC3\xA9t\xC3\xA9 \xE2\x80\xA6",
                     "caf\x65\xCC\x81 \xF0\x9F\x98\x80"};
const words openers{"\"", "\xE2\x80\x9C", "\xE2\x80\x98", "'",       "\xC2\xAB\xC2\xA0", "\xE2\x80\x9E",
                    "''", "``",           "&quot;",       "&#8220;", "\xE2\x80\xB9",     "\xE3\x80\x8C"};
const words closers{"\"", "\xE2\x80\x9D", "\xE2\x80\x99", "'",       "\xC2\xA0\xC2\xBB", "\xE2\x80\x9C",
                    "''", "''",           "&quot;",       "&#8221;", "\xE2\x80\xBA",     "\xE3\x80\x8D"};
const words ends{".", ",", "?", "!", "", "\xE2\x80\xA6", " -"};
const words furniture{"By Laura Smith-Spark, CNN",
                      "Updated 5:33 AM ET, Thu April 13, 2017",
                      "Read More",
                      "1 of 15",
                      "Hide Caption",
                      "Story highlights",
                      "- The court said \"no\"",
                      "AGENCE FRANCE-PRESSE",
                      "Image caption \"We go,\" Reyes said here",
                      "(Reporting by Jane Doe; Editing by John Roe)",
                      "date 2017-04-14",
                      "Source: TRTWorld and agencies",
                      "___",
                      "Photos: The siege",
                      "The court of Strasbourg rules",
                      "They left the town. PHOTO: AFP"};
const words joints{" ", ", ", " that ", ": ", " -- ", " and ", "; ", " \xE2\x80\x93 ", ". ", "\xC2\xA0"};

std::string one_of(words const& all) { return std::string{*rc::gen::elementOf(all)}; }

bool once_in(int times) { return *rc::gen::inRange(0, times) == 0; }

std::string quotation(int depth) {
    auto const kind = *rc::gen::inRange<std::size_t>(0, openers.size());
    std::string out = once_in(12) ? "" : std::string{openers[kind]};
    out += one_of(contents);
    if (depth < 3 && once_in(4)) {
        out += ' ' + one_of(sources) + ' ' + one_of(cues) + one_of(joints) + quotation(depth + 1) + ' '
               + one_of(contents);
    }
    out += one_of(ends);
    return once_in(12) ? out : out + std::string{closers[kind]};
}

std::string sentence() {
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
        return quotation(0) + ' ' + one_of(cues) + ' ' + one_of(sources) + one_of(ends);
    case 1:
        return quotation(0) + one_of(joints) + one_of(sources) + ' ' + one_of(cues) + one_of(joints)
               + quotation(0) + one_of(ends);
    case 2:
        return one_of(sources) + ' ' + one_of(cues) + one_of(joints) + quotation(0) + one_of(ends);
    case 3:
        return "According to " + one_of(sources) + ", " + quotation(0) + one_of(ends);
    case 4:
        return one_of(sources) + ' ' + one_of(cues) + " that " + one_of(sources) + " had " + quotation(0)
               + " and left" + one_of(ends);
    case 5:
        return one_of(sources) + " left the house with " + one_of(sources) + '.';
    default:
        return quotation(0);
    }
}

std::string paragraph() {
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        return one_of(furniture);
    case 1:
        return "MR. GREY: " + one_of(contents) + one_of(ends);
    case 2:
        return "Q: " + one_of(contents) + '?';
    case 3:
        return "\xE2\x80\x94 " + one_of(contents) + ", dit-il, " + quotation(0);
    case 4:
        return "\xE2\x80\x9C" + one_of(contents) + '.'; // goes on in the next paragraph, or nothing closes it
    case 5:
        return "      " + one_of(contents) + '.';
    default: {
        std::string out;
        for (auto sentences = *rc::gen::inRange(1, 5); sentences > 0; --sentences) {
            out += (out.empty() ? "" : " ") + sentence();
        }
        return out;
    }
    }
}

} // namespace

rc::Gen<std::string> news_text() {
    return rc::gen::exec([] {
        auto const line_end = once_in(3) ? std::string{"\r\n"} : std::string{"\n"};
        std::string text = once_in(5) ? "\xEF\xBB\xBF" : "";
        for (auto paragraphs = *rc::gen::inRange(0, 12); paragraphs > 0; --paragraphs) {
            text += paragraph() + line_end + (once_in(3) ? "" : line_end);
        }
        return text;
    });
}

rc::Gen<written_article> plain_article() {
    return rc::gen::exec([] {
        static const words speech{"We go home now", "Nothing of this is true", "They have no right to it",
                                  "I was there with my sons"};
        static const words speakers{"Ana Reyes", "Sergey Knyazkin", "Dr. Alan Grey", "the judges", "she",
                                    "he"};
        static const words plain_cues{"said", "added", "told reporters", "wrote"};
        bool const curly = *rc::gen::arbitrary<bool>();
        std::string const open = curly ? "\xE2\x80\x9C" : "\"";
        std::string const close = curly ? "\xE2\x80\x9D" : "\"";
        written_article made;
        auto const paragraphs = *rc::gen::inRange(1, 10);
        for (int number = 0; number < paragraphs; ++number) {
            // No two paragraphs are equal: what a page prints twice counts once.
            made.text += "On day " + std::to_string(number)
                         + " the people of the town went to the square in the rain. ";
            auto quote = one_of(speech);
            if (*rc::gen::arbitrary<bool>()) {
                quote += ',';
                made.text +=
                    open + quote + close + ' ' + one_of(speakers) + ' ' + one_of(plain_cues) + ".\n\n";
            } else {
                quote += '.';
                auto source = one_of(speakers);
                source.front() = source.front() == 't'   ? 'T'
                                 : source.front() == 's' ? 'S'
                                 : source.front() == 'h' ? 'H'
                                                         : source.front();
                made.text += source + ' ' + one_of(plain_cues) + ": " + open + quote + close + "\n\n";
            }
            made.quotes.push_back(quote);
        }
        return made;
    });
}

} // namespace inquit::testing
