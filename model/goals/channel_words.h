#pragma once

#include "model/base/wording.h"
#include "model/goals/channel_reading.h"

namespace comity::goals {

/// A sentence or two about the channels.
struct ChannelNote
{
    bool isWarning = false; ///< else plain news
    QString title = {};
    QString text = {};

    bool operator==(const ChannelNote &) const = default;
};

/// What the map tells, in the window and in the command line alike: the sentences of `channels`,
/// numbers as people of a locale read them. Names of ours are told as they are shown: the network,
/// with the account where two are on one.
class ChannelWords
{
public:
    ChannelWords(const Wording &wording, QLocale locale)
        : m_wording(wording)
        , m_locale(std::move(locale))
    {
    }

    /// Warnings first: copies, odd posts, what rests on one network, channels and destinations
    /// without a signpost; then the primary channel and how the community is spread.
    std::vector<ChannelNote> notes(const ChannelReading &reading) const;
    /// "X", or "X @ada" where another channel of the map is on X as well.
    static QString nameOf(const ChannelMap &map, std::size_t channel);
    QString kind(DestinationKind kind) const;
    QString problem(const MapProblem &problem) const;

private:
    QString say(const QString &code, const QStringList &arguments = {}) const
    {
        return m_wording.sentence(u"channels", code, arguments, m_locale);
    }
    void addCopies(const ChannelReading &reading, std::vector<ChannelNote> &notes) const;
    void addOdd(const ChannelReading &reading, std::vector<ChannelNote> &notes) const;
    void addGaps(const ChannelReading &reading, std::vector<ChannelNote> &notes) const;
    void addCommunity(const ChannelReading &reading, std::vector<ChannelNote> &notes) const;
    void addPrimary(const ChannelReading &reading, std::vector<ChannelNote> &notes) const;
    QString countsOf(const CrossPosting &pair) const;
    QString oddWords(const QStringList &words) const;

    const Wording &m_wording;
    QLocale m_locale;
};

} // namespace comity::goals
