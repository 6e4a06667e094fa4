// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/clocksamples.h"

#include "core/base/clock.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// A difference as it stands in the file; nothing for what cannot be one.
std::optional<std::chrono::milliseconds> difference(const QJsonValue &value)
{
    constexpr double thirtyThousandYears = 1e15;
    const double number = value.toDouble(std::nan(""));
    return std::abs(number) <= thirtyThousandYears ? std::optional(std::chrono::milliseconds(std::llround(number)))
                                                   : std::nullopt;
}

std::optional<ClockSample> sampleFromJson(const QJsonObject &entry)
{
    const QString bootId = entry[u"boot"].toString();
    const auto sinceBoot = difference(entry[u"sinceBoot"]);
    const auto wall = difference(entry[u"wall"]);
    const QDateTime at = QDateTime::fromString(entry[u"at"].toString(), Qt::ISODate).toUTC();
    if (bootId.isEmpty() || !sinceBoot || !wall || !at.isValid()) {
        return std::nullopt;
    }
    return ClockSample{.bootId = bootId, .sinceBoot = *sinceBoot, .wall = *wall, .at = at};
}

} // namespace

bool isPlausible(const QDateTime &instant)
{
    return instant.isValid() && instant >= QDateTime({2020, 1, 1}, {0, 0}, Qt::UTC) &&
           instant < QDateTime({2101, 1, 1}, {0, 0}, Qt::UTC);
}

ClockSamples joined(ClockSamples earlier, const ClockSamples &later)
{
    earlier.insert(earlier.end(), later.begin(), later.end());
    if (earlier.size() > countedSamples) {
        earlier.erase(earlier.begin(), earlier.end() - countedSamples);
    }
    return earlier;
}

ClockSamples ofBoot(const ClockSamples &samples, const QString &bootId)
{
    ClockSamples same;
    std::ranges::copy_if(samples, std::back_inserter(same),
                         [&bootId](const ClockSample &sample) { return sample.bootId == bootId; });
    return same;
}

std::chrono::milliseconds median(const ClockSamples &samples, std::chrono::milliseconds ClockSample::*difference)
{
    std::vector<std::chrono::milliseconds> said;
    std::ranges::transform(samples, std::back_inserter(said), difference);
    std::ranges::sort(said);
    return said[said.size() / 2];
}

std::optional<QDateTime> serverTime(const ClockSamples &samples, const MachineMoment &moment)
{
    const ClockSamples since = ofBoot(samples, moment.bootId);
    QDateTime told;
    if (!since.empty()) {
        const auto sinceEpoch = moment.sinceBoot + median(since, &ClockSample::sinceBoot);
        told = QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC);
    } else if (!samples.empty()) {
        told = moment.clock.addMSecs(median(samples, &ClockSample::wall).count());
    }
    // What a file says may be anything.
    return isPlausible(told) ? std::optional(told) : std::nullopt;
}

QJsonArray toJson(const ClockSamples &samples)
{
    QJsonArray entries;
    for (const ClockSample &sample : samples) {
        entries.append(QJsonObject{{u"boot"_s, sample.bootId},
                                   {u"sinceBoot"_s, qint64(sample.sinceBoot.count())},
                                   {u"wall"_s, qint64(sample.wall.count())},
                                   {u"at"_s, toRfc3339(sample.at)}});
    }
    return entries;
}

ClockSamples samplesFromJson(const QJsonArray &entries)
{
    ClockSamples samples;
    for (const QJsonValue &entry : entries) {
        if (auto sample = sampleFromJson(entry.toObject())) {
            samples.push_back(std::move(*sample));
        }
    }
    return joined({}, samples);
}

} // namespace bearerbox
