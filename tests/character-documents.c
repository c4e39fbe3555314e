/* character-documents.c: see character-documents.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "character-documents.h"

#include <math.h>

#include "rdv-calendar.h"
#include "rdv-document-builder.h"
#include "sample-document.h"

#define DAY 86400
#define YEAR (G_GINT64_CONSTANT (31556952))

static const char *const words[] = { "Light", "First stars", "Закон о мерах", "A treaty that nobody kept for long", "Основание города",
                                     "War", "Ёлка", "The library burns", "Q", "Долгое название, которое нигде не помещается целиком" };

typedef struct
{
  RdvDocumentBuilder *builder;
  GRand *random;
  guint n_events;
} Maker;

static void
add_lane (Maker *maker, const char *id)
{
  rdv_document_builder_add_lane (maker->builder, &(RdvLane){ .id = id, .title = id }, NULL);
}

static RdvDate
make_date (gint64 time, gint64 length, guint8 precision)
{
  return (RdvDate){ .earliest = time, .latest = time + length - 1, .precision = precision };
}

/* @end equal to @start: an instant. @lane: (nullable) */
static void
add_event (Maker *maker, const char *lane, RdvDate start, RdvDate end)
{
  g_autofree char *id = g_strdup_printf ("event-%u", maker->n_events++);
  const char *lanes[] = { lane };
  RdvEventDraft draft = {
    .id = id,
    .title = words[g_rand_int_range (maker->random, 0, G_N_ELEMENTS (words))],
    .lanes = lanes,
    .n_lanes = lane != NULL,
    .importance = g_rand_int_range (maker->random, 1, 6),
    .extent = { .start = start, .end = end, .is_span = start.earliest != end.earliest },
  };

  rdv_document_builder_add_event (maker->builder, &draft);
}

static void
add_cosmos (Maker *maker)
{
  add_lane (maker, "Universe");
  add_lane (maker, "Earth");
  for (guint i = 0; i < 220; i++)
    {
      /* Evenly by ratio: as much in the last year as in the first ten billion. */
      gint64 ago = (gint64) exp (g_rand_double_range (maker->random, log (3600), log (13.8e9 * YEAR)));
      gint64 length = MAX (ago / 1000, 1);
      RdvDate start = make_date (SAMPLE_NOW - ago, length, RDV_PRECISION_EON);
      RdvDate end = i % 3 > 0 ? start : make_date (SAMPLE_NOW - ago / 2, length, RDV_PRECISION_EON);

      add_event (maker, i % 2 > 0 ? "Earth" : "Universe", start, end);
    }
}

static void
add_antiquity (Maker *maker)
{
  gint64 epoch = -1970 * YEAR;

  add_lane (maker, "Rome");
  add_lane (maker, "Афины");
  add_lane (maker, "Nothing yet");
  for (int i = 0; i < 6; i++)
    {
      RdvEra era = { .title = words[i], .extent.is_span = TRUE };

      era.extent.start = make_date (epoch - (700 - i * 90) * YEAR, YEAR, RDV_PRECISION_YEAR);
      era.extent.end = make_date (epoch - (520 - i * 90) * YEAR, YEAR, RDV_PRECISION_YEAR);
      rdv_document_builder_add_era (maker->builder, &era);
    }
  for (guint i = 0; i < 160; i++)
    {
      gint64 time = epoch - g_rand_int_range (maker->random, -120, 900) * YEAR;
      RdvDate start = i % 5 > 0 ? make_date (time, YEAR, RDV_PRECISION_YEAR) : make_date (time, 100 * YEAR, RDV_PRECISION_CENTURY);
      RdvDate end = i % 4 > 0 ? start : make_date (start.latest + 30 * YEAR, YEAR, RDV_PRECISION_YEAR);

      if (i % 7 == 0)
        start.flags = RDV_DATE_APPROXIMATE;
      add_event (maker, i % 2 > 0 ? "Rome" : "Афины", start, i % 4 > 0 ? start : end);
    }
}

static void
add_overlapping (Maker *maker)
{
  add_lane (maker, "Reigns");
  add_lane (maker, "Schools");
  for (guint i = 0; i < 500; i++)
    {
      gint64 time = g_rand_int_range (maker->random, 0, 20 * 365) * (gint64) DAY;
      gint64 length = g_rand_int_range (maker->random, 10 * 365, 60 * 365) * (gint64) DAY;

      add_event (maker, i % 3 > 0 ? "Reigns" : "Schools", make_date (time, DAY, RDV_PRECISION_DAY),
                 make_date (time + length, DAY, RDV_PRECISION_DAY));
    }
}

static void
add_one_day (Maker *maker)
{
  static const char *const lanes[] = { "Messages", "Errors", "Calls" };

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    add_lane (maker, lanes[i]);
  for (guint i = 0; i < 3000; i++)
    {
      gint64 time = 500 * (gint64) DAY + g_rand_int_range (maker->random, 0, DAY);
      RdvDate start = make_date (time, 1, RDV_PRECISION_SECOND);

      add_event (maker, lanes[i % 3], start, i % 4 > 0 ? start : make_date (time + 90, 1, RDV_PRECISION_SECOND));
    }
  for (guint i = 0; i < 30; i++)
    {
      RdvDate date = make_date (g_rand_int_range (maker->random, 0, 3650) * (gint64) DAY, DAY, RDV_PRECISION_DAY);

      add_event (maker, lanes[i % 3], date, date);
    }
}

static void
add_one_event (Maker *maker)
{
  RdvDate date = make_date (86400000, 1, RDV_PRECISION_SECOND);

  add_lane (maker, "Lane");
  add_event (maker, "Lane", date, date);
}

static void
add_no_lanes (Maker *maker)
{
  for (guint i = 0; i < 60; i++)
    {
      RdvDate date = make_date (g_rand_int_range (maker->random, 0, 3650) * (gint64) DAY, DAY, RDV_PRECISION_DAY);

      add_event (maker, NULL, date, i % 2 > 0 ? date : make_date (date.latest + 200 * DAY, DAY, RDV_PRECISION_DAY));
    }
}

static const struct
{
  const char *nick;
  void (*add) (Maker *maker);
} characters[N_CHARACTERS] = {
  [CHARACTER_COSMOS] = { "cosmos", add_cosmos },
  [CHARACTER_ANTIQUITY] = { "antiquity", add_antiquity },
  [CHARACTER_OVERLAPPING] = { "overlapping", add_overlapping },
  [CHARACTER_ONE_DAY] = { "one-day", add_one_day },
  [CHARACTER_ONE_EVENT] = { "one-event", add_one_event },
  [CHARACTER_NO_LANES] = { "no-lanes", add_no_lanes },
};

RdvDocument *
character_document_new (Character character)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (character + 1);
  Maker maker = { .builder = builder, .random = random };

  characters[character].add (&maker);
  return rdv_document_builder_freeze (builder);
}

const char *
character_get_nick (Character character)
{
  return characters[character].nick;
}
