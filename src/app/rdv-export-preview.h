/* rdv-export-preview.h: what an export will look like. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-export-options.h"

G_BEGIN_DECLS

/**
 * RdvExportPreview:
 *
 * A sheet of an export, small. It is planned and painted in a thread, a moment after the last change, and the one before stays until then.
 * Signal "changed": another picture, another sheet or another error is shown.
 */
#define RDV_TYPE_EXPORT_PREVIEW (rdv_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (RdvExportPreview, rdv_export_preview, RDV, EXPORT_PREVIEW, GtkWidget)

GtkWidget *rdv_export_preview_new (void);
/* Shows that soon. @options are copied. */
void rdv_export_preview_set_options (RdvExportPreview *self, RdvDocument *document, const RdvExportOptions *options);
/* Gives up what is under way: there is nothing that could be shown. */
void rdv_export_preview_stop (RdvExportPreview *self);
gboolean rdv_export_preview_is_busy (RdvExportPreview *self);
/* NULL before the first picture. */
GdkPaintable *rdv_export_preview_get_picture (RdvExportPreview *self);
/* What is wrong with what was asked for last, or NULL. */
const char *rdv_export_preview_get_error (RdvExportPreview *self);
/* What will come out, in sentences: how many sheets of which size, what is counted in clusters; NULL before that is known. (transfer full) */
char *rdv_export_preview_dup_words (RdvExportPreview *self);
guint rdv_export_preview_get_n_pages (RdvExportPreview *self);
guint rdv_export_preview_get_page (RdvExportPreview *self);
/* A page from the first one, 0, on. */
void rdv_export_preview_set_page (RdvExportPreview *self, guint page);

G_END_DECLS
