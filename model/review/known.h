#pragma once

#include <utility>

namespace comity::review {

/// A fact of a draft's context: unknown (its key is absent), known to be none (null), or known
/// (cli.md § review). Unknown is never none, zero or no.
template <typename T>
class Known
{
public:
    Known() = default;
    Known(T value) // NOLINT(google-explicit-constructor): a value is a known fact
        : m_state(State::Value)
        , m_value(std::move(value))
    {
    }
    static Known none()
    {
        Known known;
        known.m_state = State::None;
        return known;
    }

    bool isUnknown() const { return m_state == State::Unknown; }
    bool isNone() const { return m_state == State::None; }
    bool hasValue() const { return m_state == State::Value; }
    /// Only with a value.
    const T &operator*() const { return m_value; }
    const T *operator->() const { return &m_value; }
    /// `fallback` for unknown and none alike.
    T valueOr(T fallback) const { return hasValue() ? m_value : std::move(fallback); }
    /// Known, and equal to `value`.
    bool is(const T &value) const { return hasValue() && m_value == value; }

    bool operator==(const Known &) const = default;

private:
    enum class State : unsigned char { Unknown, None, Value };
    State m_state = State::Unknown;
    T m_value = {};
};

} // namespace comity::review
