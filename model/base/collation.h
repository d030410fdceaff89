#pragma once

#include <QString>
#include <memory>
#include <string>
#include <string_view>

namespace comity {

/// Makes sort keys: bytes whose plain order is the order of texts in a locale, letters and accents
/// counting and case not. Used by one thread at a time.
class Collation
{
public:
    /// A BCP 47 name; the root order for an empty or unknown one.
    explicit Collation(const QString &locale);
    ~Collation();

    Collation(const Collation &) = delete;
    Collation &operator=(const Collation &) = delete;

    /// Appends the key of a text, without an end mark.
    void appendKey(std::string_view utf8, std::string &out);

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace comity
