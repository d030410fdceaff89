#pragma once

#include <QByteArray>

namespace comity::tests {

/// Numbers that look like chance and are the same for the same seed.
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_state(seed)
    {
    }

    /// From 0 to below `end`; 0 where there is nothing below it.
    qsizetype below(qsizetype end)
    {
        m_state = m_state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
        return end <= 0 ? 0 : static_cast<qsizetype>((m_state >> 33U) % static_cast<quint64>(end));
    }

private:
    quint64 m_state;
};

/// The bytes with one to four of them, or pieces, changed, doubled or gone; at most `longest`.
QByteArray mutated(QByteArray bytes, qsizetype longest, Chance &chance);

} // namespace comity::tests
