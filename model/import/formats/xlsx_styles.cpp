#include "model/import/formats/xlsx_styles.h"

#include "model/import/formats/xlsx_xml.h"

#include <charconv>
#include <unordered_map>

namespace comity::formats {
namespace {

constexpr std::size_t mostStyles = 100'000; ///< Excel itself stops at 65,490

int number(std::string_view text)
{
    int value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class Styles final : public XmlHandler
{
public:
    bool start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "numFmt") {
            m_own[number(attributes.value("numFmtId"))]
                = isDateFormat(attributes.value("formatCode"));
        } else if (name == "cellXfs") {
            m_isInCells = true;
        } else if (name == "xf" && m_isInCells) {
            const int id = number(attributes.value("numFmtId"));
            const auto own = m_own.find(id);
            areDates.push_back(own != m_own.end() ? own->second : isBuiltInDateFormat(id));
        }
        return areDates.size() < mostStyles && m_own.size() < mostStyles;
    }

    bool end(std::string_view name) override { return name != "cellXfs"; }

    std::vector<bool> areDates;

private:
    std::unordered_map<int, bool> m_own;
    bool m_isInCells = false;
};

} // namespace

bool isBuiltInDateFormat(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58);
}

bool isDateFormat(std::string_view code)
{
    for (std::size_t i = 0; i < code.size(); ++i) {
        switch (code[i]) {
        case '"':
            i = code.find('"', i + 1);
            break;
        case '[':
            i = code.find(']', i + 1);
            break;
        case '\\': // the next character stands for itself, is as wide as, or fills
        case '_':
        case '*':
            ++i;
            break;
        case ';': // the formats of negative numbers and of text
            return false;
        case 'y':
        case 'Y':
        case 'm':
        case 'M':
        case 'd':
        case 'D':
        case 'h':
        case 'H':
        case 's':
        case 'S':
            return true;
        default:
            break;
        }
        if (i == std::string_view::npos) {
            return false;
        }
    }
    return false;
}

Result<std::vector<bool>> dateStyles(Container &container, std::size_t entry, const JobContext &job)
{
    Styles styles;
    if (const auto done = readXml(container, entry, styles, job); !done) {
        return tl::unexpected<Error>(done.error());
    }
    return styles.areDates;
}

} // namespace comity::formats
