/* rdv-data-writer.h: the events of a timeline as a file for other programs. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-bitset.h"
#include "rdv-document.h"

G_BEGIN_DECLS

typedef enum
{
  RDV_DATA_CSV,        /* one line an event, as --list=csv prints them */
  RDV_DATA_NATIVE,     /* everything there is, to be read again */
  RDV_DATA_TIMELINEJS, /* TimelineJS JSON */
  RDV_DATA_ICALENDAR,  /* RFC 5545 */
} RdvDataFormat;

/* "csv", "json", "timelinejs" or "icalendar", in any case. */
gboolean rdv_data_format_from_nick (const char *nick, RdvDataFormat *format);
/* By the end of the name: ".csv", ".json", ".ics", in any case. */
gboolean rdv_data_format_from_name (const char *name, RdvDataFormat *format);

/**
 * RdvDataRequest:
 * @events: (nullable): positions of the events to write; all of them otherwise
 * @now: for "nothing newer known", and the time stamp of a calendar
 */
typedef struct
{
  RdvDocument *document;
  const RdvBitset *events;
  RdvDataFormat format;
  gint64 now;
} RdvDataRequest;

/**
 * RdvDataLoss:
 * @n_left_out: events that the format cannot hold: a calendar has no dates before the year 1 or after 9999,
 * and none without a beginning
 * @n_without_end: events that go on, or whose end is not known, of which TimelineJS gets the beginning alone
 */
typedef struct
{
  guint n_left_out;
  guint n_without_end;
} RdvDataLoss;

/* The bytes of the file. @loss: (out): what the format has no way to say. (transfer full) */
GBytes *rdv_data_writer_render (const RdvDataRequest *request, RdvDataLoss *loss);

/* The same in a thread of its own, then written whole or not at all, as rdv_whole_file_write() does; with @file NULL it is rendered only.
 * What @request points to is kept until then. */
void rdv_data_writer_write_async (const RdvDataRequest *request,
                                  GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* @loss: (out) (optional). Returns: (transfer full): what was written, or NULL with RDV_ERROR_WRITE or
 * G_IO_ERROR_CANCELLED */
GBytes *rdv_data_writer_write_finish (GAsyncResult *result, RdvDataLoss *loss, GError **error);

G_END_DECLS
