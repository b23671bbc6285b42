#include "html/iso_date.hpp"

#include "text/unicode.hpp"

#include <chrono>

namespace inquit {
namespace {

/// Reads from the left; what does not fit leaves it failed.
class date_reader {
  public:
    explicit date_reader(std::string_view text) : left_{text} {}

    std::optional<std::string> read() && {
        read_day();
        if (!left_.empty() && (take('T') || take('t') || take(' '))) {
            out_ += 'T';
            read_time();
        }
        return holds_ && left_.empty() ? std::optional{std::move(out_)} : std::nullopt;
    }

  private:
    void read_day() {
        auto const year = number(4);
        require('-');
        auto const month = number(2);
        require('-');
        auto const day = number(2);
        std::chrono::year_month_day const date{std::chrono::year{year},
                                               std::chrono::month{static_cast<unsigned>(month)},
                                               std::chrono::day{static_cast<unsigned>(day)}};
        holds_ = holds_ && date.ok();
    }

    void read_time() {
        holds_ = number(2) <= 24 && holds_;
        require(':');
        holds_ = number(2) <= 59 && holds_;
        if (take(':')) {
            out_ += ':';
            holds_ = number(2) <= 60 && holds_; // a leap second
            read_fraction();
        }
        read_zone();
    }

    void read_fraction() {
        if (!take('.') && !take(',')) {
            return;
        }
        out_ += '.';
        number(1);
        while (!left_.empty() && is_digit(left_.front())) {
            number(1);
        }
    }

    void read_zone() {
        if (take('Z') || take('z')) {
            out_ += 'Z';
            return;
        }
        bool const is_east = take('+');
        if (!is_east && !take('-')) {
            return;
        }
        out_ += is_east ? '+' : '-';
        holds_ = number(2) <= 14 && holds_;
        out_ += ':';
        take(':');
        holds_ = number(2) <= 59 && holds_;
    }

    static bool is_digit(char c) { return '0' <= c && c <= '9'; }

    bool take(char sign) {
        bool const is_there = left_.starts_with(sign);
        left_.remove_prefix(is_there ? 1 : 0);
        return is_there;
    }

    void require(char sign) {
        holds_ = take(sign) && holds_;
        out_ += sign;
    }

    /// So many digits; copied.
    int number(std::size_t digits) {
        int value = 0;
        for (; digits > 0; --digits) {
            if (left_.empty() || !is_digit(left_.front())) {
                holds_ = false;
                return value;
            }
            value = 10 * value + (left_.front() - '0');
            out_ += left_.front();
            left_.remove_prefix(1);
        }
        return value;
    }

    std::string_view left_;
    std::string out_;
    bool holds_ = true;
};

} // namespace

std::optional<std::string> iso_date(std::string_view text) { return date_reader{unicode::trim(text)}.read(); }

} // namespace inquit
