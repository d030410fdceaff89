#pragma once

#include "model/accounts/channel_map.h"
#include "model/goals/channel_words.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace comity::ui {

class PlainLabel;

/// The destinations of the map as rows of fields: kind, name, address, why, with what is wrong
/// below, and buttons to move and remove each.
class DestinationFields : public QWidget
{
    Q_OBJECT

public:
    explicit DestinationFields(const goals::ChannelWords &words, QWidget *parent = nullptr);

    void setDestinations(const std::vector<Destination> &destinations);
    std::vector<Destination> destinations() const;
    /// Below their fields; the first field with one gets the focus.
    void showProblems(const std::vector<MapProblem> &problems);
    void focusName(std::size_t row);

Q_SIGNALS:
    void removeAsked(std::size_t row);
    /// By −1 or 1.
    void moveAsked(std::size_t row, int by);
    void renamed();

private:
    struct Row
    {
        FactId id = {};
        QComboBox *kind = nullptr;
        QLineEdit *name = nullptr;
        QLineEdit *address = nullptr;
        QLineEdit *why = nullptr;
        PlainLabel *problem = nullptr;
    };

    void addHeads();
    void addRow(const Destination &destination, bool isLast);
    QWidget *makeActs(std::size_t row, bool isLast);

    goals::ChannelWords m_words;
    QGridLayout *m_grid = nullptr;
    QWidget *m_body = nullptr;
    std::vector<Row> m_rows;
};

} // namespace comity::ui
