// The least window that Qt has for a table of a million rows: what the start is measured against.

#include <QAbstractTableModel>
#include <QApplication>
#include <QHeaderView>
#include <QMainWindow>
#include <QTableView>

namespace {

class Numbers : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1'000'000;
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 7;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row() * 7 + index.column()) : QVariant();
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Numbers numbers;
    QMainWindow window;
    auto *table = new QTableView;
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->setModel(&numbers);
    window.setCentralWidget(table);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
