// A plug-in for the bench of the start: loaded into a program that knows nothing of it, it prints
// when the first window was painted, and when rows of a table were, and ends the program.

#include <QApplication>
#include <QGenericPlugin>
#include <QMainWindow>
#include <QPaintEvent>
#include <QTableView>
#include <QTimer>
#include <chrono>
#include <cstdio>

namespace comity::tests {

/// By CLOCK_MONOTONIC, which the program that measures reads as well.
long long nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

/// Prints each line once, after the paint of it went to the screen.
class PaintWatch : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            if (qobject_cast<QMainWindow *>(object) != nullptr) {
                tell("window", m_window);
            } else if (showsRows(object->parent())) {
                tell("rows", m_rows);
            }
        }
        return false;
    }

private:
    static bool showsRows(const QObject *parent)
    {
        const auto *table = qobject_cast<const QTableView *>(parent);
        return table != nullptr && table->model() != nullptr && table->model()->rowCount() > 1000;
    }

    void tell(const char *what, bool &isTold)
    {
        if (isTold) {
            return;
        }
        isTold = true;
        // The event that is under way ends with the flush to the screen.
        QTimer::singleShot(0, this, [what] {
            std::printf("%s %lld\n", what, nowNs());
            std::fflush(stdout);
        });
    }

    bool m_window = false;
    bool m_rows = false;
};

class FirstPaint : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "first_paint.json")

public:
    QObject *create(const QString &, const QString &) override
    {
        auto *watch = new PaintWatch;
        QCoreApplication::instance()->installEventFilter(watch);
        return watch;
    }
};

} // namespace comity::tests

#include "first_paint.moc"
