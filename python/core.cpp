// The module inquit._core: requests in JSON, for the package around it.
#include "inquit.hpp"
#include "requests/engine.hpp"

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <string>
#include <string_view>
#include <utility>

namespace py = pybind11;

namespace {

/// {code, message}; the package makes an exception of it.
struct refusal : std::exception {
    explicit refusal(inquit::error from) : why{std::move(from)}, line{inquit::describe(why)} {}
    [[nodiscard]] char const* what() const noexcept override { return line.c_str(); }

    inquit::error why;
    std::string line;
};

template <class Answer>
auto taken(Answer&& answer) {
    if (!answer) {
        throw refusal{answer.error()};
    }
    return std::move(*answer);
}

using article_question = inquit::result<std::string> (inquit::engine::*)(std::string, std::string_view) const;
using texts_question = inquit::result<std::string> (inquit::engine::*)(std::string_view) const;

/// Other threads of Python run while it works.
template <article_question Question>
std::string asked_of_article(inquit::engine const& engine, py::bytes const& article,
                             std::string const& options) {
    std::string bytes = article;
    py::gil_scoped_release const released;
    return taken((engine.*Question)(std::move(bytes), options));
}

template <texts_question Question>
std::string asked_of_texts(inquit::engine const& engine, std::string const& options) {
    py::gil_scoped_release const released;
    return taken((engine.*Question)(options));
}

} // namespace

PYBIND11_MODULE(_core, module) {
    module.attr("version") = std::string{inquit::version()};
    static py::exception<refusal> const raised{module, "Refusal"};
    py::register_exception_translator([](std::exception_ptr thrown) {
        try {
            std::rethrow_exception(std::move(thrown));
        } catch (refusal const& each) {
            auto const code = std::string{inquit::name_of(each.why.code)};
            PyErr_SetObject(raised.ptr(), py::make_tuple(code, each.line).ptr());
        }
    });
    py::class_<inquit::engine>(module, "Engine")
        .def(py::init([](std::string const& options) { return taken(inquit::engine::made(options)); }))
        .def("extract", &asked_of_article<&inquit::engine::extract>)
        .def("explain", &asked_of_article<&inquit::engine::explain>)
        .def("lint", &asked_of_article<&inquit::engine::lint>)
        .def("check", &asked_of_texts<&inquit::engine::check>)
        .def("compare", &asked_of_texts<&inquit::engine::compare>);
}
