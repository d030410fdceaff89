#include "model/base/collation.h"

#include <array>
#include <unicode/coll.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <vector>

namespace comity {

class Collation::Engine
{
public:
    explicit Engine(const QString &locale)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_collator.reset(icu::Collator::createInstance(
            icu::Locale::forLanguageTag(locale.toStdString(), status), status));
        if (m_collator == nullptr || U_FAILURE(status)) {
            status = U_ZERO_ERROR;
            m_collator.reset(icu::Collator::createInstance(icu::Locale::getRoot(), status));
        }
        m_collator->setStrength(icu::Collator::SECONDARY);
    }

    void appendKey(std::string_view utf8, std::string &out)
    {
        // One UTF-8 byte never becomes more than one UTF-16 unit.
        m_text.resize(utf8.size() + 1);
        int32_t length = 0;
        UErrorCode status = U_ZERO_ERROR;
        u_strFromUTF8WithSub(m_text.data(), static_cast<int32_t>(m_text.size()), &length,
            utf8.data(), static_cast<int32_t>(utf8.size()), 0xFFFD, nullptr, &status);
        const std::size_t before = out.size();
        out.resize(before + utf8.size() * 3 + 16);
        const auto room = [&] { return static_cast<int32_t>(out.size() - before); };
        const auto put = [&] {
            return m_collator->getSortKey(
                m_text.data(), length, reinterpret_cast<uint8_t *>(out.data() + before), room());
        };
        int32_t needed = put();
        if (needed > room()) {
            out.resize(before + static_cast<std::size_t>(needed));
            needed = put();
        }
        // The key counts its closing zero.
        out.resize(before + static_cast<std::size_t>(std::max(needed - 1, 0)));
    }

private:
    std::unique_ptr<icu::Collator> m_collator;
    std::vector<UChar> m_text;
};

Collation::Collation(const QString &locale)
    : m_engine(std::make_unique<Engine>(locale))
{
}

Collation::~Collation() = default;

void Collation::appendKey(std::string_view utf8, std::string &out)
{
    m_engine->appendKey(utf8, out);
}

} // namespace comity
