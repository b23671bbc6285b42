// Prints the records of an article as JSON lines: quotations FILE
#include <fstream>
#include <inquit.hpp>
#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: quotations FILE\n";
        return 2;
    }
    std::ifstream file{arguments[1], std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
    auto const article = inquit::read_article(bytes, arguments[1]);
    if (!article) {
        std::cerr << inquit::describe(article.error()) << '\n';
        return 2;
    }
    for (auto const& record : inquit::extract(*article).records) {
        std::cout << inquit::json_line(record);
    }
}
