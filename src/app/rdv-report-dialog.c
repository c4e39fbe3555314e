/* rdv-report-dialog.c: see rdv-report-dialog.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-report-dialog.h"

#include <glib/gi18n-lib.h>

#include "rdv-sentence.h"
#include "rdv-text.h"

struct _RdvReportDialog
{
  GtkWindow parent_instance;
  GtkListView *list;
  RdvReport *report;
};

G_DEFINE_FINAL_TYPE (RdvReportDialog, rdv_report_dialog, GTK_TYPE_WINDOW)

/* What was done, and where it stood as far as that is known: "Left out · Line 12, column 7 · events[3].date".
 */
static char *
dup_place (const RdvRemark *remark)
{
  const char *outcome = remark->kind == RDV_REMARK_SKIPPED
                            ? C_ ("remark", "Left out")
                            : C_ ("remark", "Read in the way that seemed best");
  g_autofree char *place = NULL;
  g_autofree char *whole_place = NULL;

  if (remark->line > 0)
    place = g_strdup_printf (_ ("Line %u, column %u"), remark->line, remark->column);
  whole_place = rdv_sentence_join (place, remark->path);
  return rdv_sentence_join (outcome, whole_place);
}

static void
append_line (GtkWidget *lines, const char *text, const char *css_class)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (GTK_BOX (lines), rdv_text_new_selectable (text, css_class));
}

/* The model is there for the number of rows only: the remark is found by its position. */
static void
bind_row (RdvReportDialog *self, GtkListItem *item)
{
  const RdvRemark *remark = rdv_report_get_remark (self->report, gtk_list_item_get_position (item));
  g_autofree char *place = dup_place (remark);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (lines, "report-row");
  append_line (lines, place, "note");
  append_line (lines, remark->reason, NULL);
  append_line (lines, remark->text, "note");
  gtk_list_item_set_child (item, lines);
}

static GtkSelectionModel *
new_model (RdvReport *report)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < rdv_report_get_n_remarks (report); i++)
    gtk_string_list_append (rows, rdv_report_get_remark (report, i)->reason);
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
}

static void
rdv_report_dialog_dispose (GObject *object)
{
  RdvReportDialog *self = RDV_REPORT_DIALOG (object);

  g_clear_object (&self->report);
  G_OBJECT_CLASS (rdv_report_dialog_parent_class)->dispose (object);
}

static void
rdv_report_dialog_class_init (RdvReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_report_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/rendezvous/ui/report.ui");
  gtk_widget_class_bind_template_child (widget_class, RdvReportDialog, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rdv_report_dialog_init (RdvReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rdv_report_dialog_new (GtkWindow *parent, RdvReport *report)
{
  RdvReportDialog *self = g_object_new (RDV_TYPE_REPORT_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  self->report = g_object_ref (report);
  model = new_model (report);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);
  return GTK_WIDGET (self);
}
