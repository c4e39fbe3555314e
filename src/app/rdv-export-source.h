/* rdv-export-source.h: the timeline that a picture is made of. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-calendar.h"
#include "rdv-catalogue.h"
#include "rdv-filter.h"
#include "rdv-lane-order.h"
#include "rdv-loader.h"
#include "rdv-zone.h"

G_BEGIN_DECLS

/**
 * RdvExportSource:
 * @loader: (nullable): what the timeline was read by; without one its texts are there in one language alone
 * @words: (nullable): the words of another language than the program's
 * @as_of: the day that the document was brought back to; RDV_TIME_MAX: none
 * @text_scale: of the screen
 * @selection, @visible: (nullable): what is selected and what the filter leaves; NULL: nothing, everything
 * @filter: (nullable): what leaves the visible ones
 *
 * The timeline as it was when the dialog was opened. Owns everything. Whoever has filled it in never changes
 * it again.
 */
typedef struct
{
  RdvDocument *document;
  RdvLoader *loader;
  RdvCatalogue *words;
  gint64 as_of;
  RdvLaneOrder *lane_order;
  RdvZone *zone;
  RdvBitset *selection;
  RdvBitset *visible;
  RdvFilter *filter;
  gint64 now, created;
  gint64 from, to;
  double width, height;
  double text_scale;
} RdvExportSource;

/* To be filled in; all zero, but for the texts, which are as large as usual. (transfer full) */
RdvExportSource *rdv_export_source_new (void);
RdvExportSource *rdv_export_source_ref (RdvExportSource *self);
void rdv_export_source_unref (RdvExportSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvExportSource, rdv_export_source_unref)

/* The languages that the program or the file has: English and the program's others first. NULL-terminated.
 * (transfer full) */
char **rdv_export_source_list_languages (const RdvExportSource *self);
/* What a language calls itself ("Русский"); its code where that is not known. (transfer full) */
char *rdv_export_source_name_language (const char *language);

/**
 * rdv_export_source_translate:
 *
 * The same in another language: its words, and the texts of the file where that has them, which are read
 * again for that. What is selected or hidden is found again by its id.
 *
 * Takes as long as reading the file, so it belongs into a thread.
 *
 * Returns: (transfer full): the translation, or NULL with an error of the loader
 */
RdvExportSource *rdv_export_source_translate (const RdvExportSource *self,
                                              const char *language,
                                              GCancellable *cancellable,
                                              GError **error);
/* The same in a thread. */
void rdv_export_source_translate_async (RdvExportSource *self,
                                        const char *language,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
RdvExportSource *rdv_export_source_translate_finish (GAsyncResult *result, GError **error);

G_END_DECLS
