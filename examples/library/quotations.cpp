// Who says what in an article, with the C++ library:  quotations article.txt
#include "inquit.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: quotations ARTICLE\n";
        return 2;
    }
    std::ifstream file{arguments[1], std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
    auto const article = inquit::read_article(bytes, arguments[1]);
    if (!article) {
        std::cerr << inquit::describe(article.error()) << '\n';
        return 2;
    }
    for (auto const& record : inquit::extract(*article).records) {
        std::cout << record.speaker.name.value_or("?") << ": " << record.quote << '\n';
    }
    return 0;
}
