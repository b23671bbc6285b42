#include "emit/emit.hpp"
#include "emit/fields.hpp"
#include "emit/yaml_sink.hpp"

namespace inquit {

std::string yaml_document(record const& from, position_units units) {
    yaml_sink sink;
    write_fields(sink, from, units);
    return sink.yaml() + '\n';
}

} // namespace inquit
