/* rdv-link-row.c: see rdv-link-row.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-link-row.h"

#include <glib/gi18n-lib.h>

#include "rdv-column-layout.h"
#include "rdv-event-mark.h"
#include "rdv-row-layout.h"
#include "rdv-text.h"
#include "rdv-tooltip.h"

struct _RdvLinkRow
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (RdvLinkRow, rdv_link_row, GTK_TYPE_BUTTON)

static void
rdv_link_row_class_init (RdvLinkRowClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LINK);
}

static void
rdv_link_row_init (RdvLinkRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "link-row");
}

/* Title over note. */
static GtkWidget *
new_lines (GtkWidget *title, GtkWidget *note)
{
  GtkWidget *lines = rdv_column_layout_new_box (GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), title);
  if (note != NULL)
    gtk_box_append (GTK_BOX (lines), note);
  return lines;
}

GtkWidget *
rdv_link_row_new (GtkWidget *mark, const char *title, const char *note)
{
  GtkWidget *self = g_object_new (RDV_TYPE_LINK_ROW, NULL);
  GtkWidget *box = rdv_row_layout_new_box (7);
  g_autofree char *name = note != NULL ? g_strdup_printf ("%s, %s", title, note) : g_strdup (title);

  if (mark != NULL)
    {
      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), mark);
    }
  gtk_box_append (GTK_BOX (box), new_lines (rdv_text_new (title, "link-title"),
                                            note != NULL ? rdv_text_new (note, "note") : NULL));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return self;
}

GtkWidget *
rdv_link_row_new_for_event (const RdvPageContext *context, guint32 event)
{
  RdvStatus status = rdv_document_get_status (context->document, event);
  g_autofree char *date = rdv_page_context_dup_event_date (context, event);
  GtkWidget *self = rdv_link_row_new (rdv_event_mark_new (status, rdv_page_context_get_mark_color (context, event)),
                                      rdv_document_get_title (context->document, event), date);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "pane.event");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "u", event);
  return self;
}

GtkWidget *
rdv_link_row_new_for_tour (const RdvTour *tour)
{
  g_autofree char *note = g_strdup_printf (ngettext ("%u step", "%u steps", tour->n_steps), tour->n_steps);
  GtkWidget *self = rdv_link_row_new (NULL, tour->title != NULL ? tour->title : tour->id, note);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.present");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", tour->id);
  return self;
}

static gboolean
may_be_opened (const char *uri)
{
  g_autofree char *scheme = g_uri_parse_scheme (uri);

  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0 ||
         g_strcmp0 (scheme, "mailto") == 0;
}

static void
open_uri (GtkButton *button, gpointer uri)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), uri, GDK_CURRENT_TIME);
}

static void
free_uri (gpointer uri, GClosure *closure)
{
  g_free (uri);
}

GtkWidget *
rdv_link_row_new_for_uri (const char *title, const char *note, const char *uri)
{
  GtkWidget *self;

  if (title == NULL)
    title = uri != NULL ? uri : "";
  if (uri == NULL || !may_be_opened (uri))
    {
      GtkWidget *lines = new_lines (rdv_text_new_selectable (title, NULL),
                                    note != NULL ? rdv_text_new_selectable (note, "note") : NULL);

      if (uri != NULL && g_strcmp0 (uri, title) != 0)
        gtk_box_append (GTK_BOX (lines), rdv_text_new_selectable (uri, "note"));
      gtk_widget_add_css_class (lines, "plain-row");
      return lines;
    }
  self = rdv_link_row_new (NULL, title, note);
  rdv_tooltip_set (self, uri);
  g_signal_connect_data (self, "clicked", G_CALLBACK (open_uri), g_strdup (uri), free_uri, 0);
  return self;
}
