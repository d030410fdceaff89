#pragma once

#include "model/networks/text_length.h"

#include <QProgressBar>
#include <QWidget>
#include <vector>

namespace comity::ui {

/// How long a text is in a channel.
struct ChannelLength
{
    QString channel = {}; ///< as in cli.md: `x-dm`
    networks::TextLength length = {};

    bool operator==(const ChannelLength &) const = default;
};

/// By the counting of each channel that has a limit; names that are none are left out. Linear in
/// the text for each; any thread.
std::vector<ChannelLength> lengthsIn(
    const QStringList &channels, const QString &text, const networks::LengthOptions &options = {});

/// How much room a text has left in one channel: its name, a bar, "14 left" or "6 over 280".
class LengthMeter : public QProgressBar
{
    Q_OBJECT

public:
    explicit LengthMeter(QWidget *parent = nullptr);

    void show(const ChannelLength &length, bool isChosen);
    /// "6 over 280".
    QString leftText() const { return m_left; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_left;
    double m_share = 0;
    bool m_isOver = false;
    bool m_isChosen = false;
};

/// A meter for each network in use, side by side as far as there is room.
class LengthMeters : public QWidget
{
    Q_OBJECT

public:
    explicit LengthMeters(QWidget *parent = nullptr);

    /// The chosen channel stands first; the others keep their order.
    void setLengths(std::vector<ChannelLength> lengths, const QString &chosen);
    const std::vector<LengthMeter *> &meters() const { return m_meters; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int columnsIn(int width) const;
    void place();

    std::vector<LengthMeter *> m_meters;
};

} // namespace comity::ui
