/* rdv-event-list.c: see rdv-event-list.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-list.h"

#include <glib/gi18n-lib.h>

#include "rdv-column-layout.h"
#include "rdv-link-row.h"

/* A page is laid out as a whole, so it must not grow without bound at once. */
#define CHUNK 100

struct _RdvEventList
{
  GtkWidget parent_instance;
  RdvPageContext context; /* its document is owned */
  GArray *events;         /* of guint32 */
  guint n_shown;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (RdvEventList, rdv_event_list, GTK_TYPE_WIDGET)

static void
update_more (RdvEventList *self)
{
  guint n_left = self->events->len - self->n_shown;
  g_autofree char *text = NULL;

  /* TRANSLATORS: a button under a long list. */
  text = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_left), n_left);
  gtk_button_set_label (GTK_BUTTON (self->more), text);
  gtk_widget_set_visible (self->more, n_left > 0);
}

static void
show_more (RdvEventList *self)
{
  guint end = MIN (self->n_shown + CHUNK, self->events->len);

  for (; self->n_shown < end; self->n_shown++)
    {
      GtkWidget *row = rdv_column_layout_new_box (GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      GtkWidget *link =
          rdv_link_row_new_for_event (&self->context, g_array_index (self->events, guint32, self->n_shown));

      gtk_box_append (GTK_BOX (row), link);
      gtk_widget_insert_before (row, GTK_WIDGET (self), self->more);
    }
  update_more (self);
}

static void
rdv_event_list_dispose (GObject *object)
{
  RdvEventList *self = RDV_EVENT_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context.document);
  g_clear_pointer (&self->events, g_array_unref);
  G_OBJECT_CLASS (rdv_event_list_parent_class)->dispose (object);
}

static void
rdv_event_list_class_init (RdvEventListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_event_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, RDV_TYPE_COLUMN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
rdv_event_list_init (RdvEventList *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "section-list");
  self->more = gtk_button_new ();
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (show_more), self);
  gtk_widget_insert_before (self->more, GTK_WIDGET (self), NULL);
}

GtkWidget *
rdv_event_list_new (const RdvPageContext *context, const char *name, const guint32 *events, guint n_events)
{
  RdvEventList *self = g_object_new (RDV_TYPE_EVENT_LIST, NULL);

  self->context = *context;
  g_object_ref (self->context.document);
  self->context.folder = NULL;
  self->events = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_events);
  g_array_append_vals (self->events, events, n_events);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_more (self);
  return GTK_WIDGET (self);
}
