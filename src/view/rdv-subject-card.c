/* rdv-subject-card.c: see rdv-subject-card.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-subject-card.h"

#include "rdv-chip.h"
#include "rdv-column-layout.h"
#include "rdv-icon-view.h"
#include "rdv-row-layout.h"
#include "rdv-sentence.h"
#include "rdv-text.h"

/* Pixels: as wide as an avatar. */
#define ICON_SIZE 28

struct _RdvSubjectCard
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (RdvSubjectCard, rdv_subject_card, GTK_TYPE_BUTTON)

static void
rdv_subject_card_class_init (RdvSubjectCardClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LINK);
}

static void
rdv_subject_card_init (RdvSubjectCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "subject-card");
}

static GtkWidget *
new_avatar (const char *name, guint32 fill)
{
  g_autofree char *initials = rdv_sentence_initials (name);
  GtkWidget *avatar = rdv_chip_new (initials, fill);

  gtk_widget_add_css_class (avatar, "avatar");
  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  return avatar;
}

GtkWidget *
rdv_subject_card_new (const RdvPageContext *context, guint32 subject, const char *role, guint32 fill)
{
  GtkWidget *self = g_object_new (RDV_TYPE_SUBJECT_CARD, NULL);
  const RdvSubject *record = rdv_document_get_subject (context->document, subject);
  const RdvIcon *icon = rdv_icon_find (record->icon);
  g_autofree char *capital_role = role != NULL ? rdv_sentence_capitalize (role) : NULL;
  g_autofree char *origin = rdv_sentence_join (record->agency, record->country);
  g_autofree char *note = rdv_sentence_join (capital_role, origin);
  g_autofree char *name =
      note != NULL ? g_strdup_printf ("%s, %s", record->name, note) : g_strdup (record->name);
  GtkWidget *box = rdv_row_layout_new_box (9);
  GtkWidget *lines = rdv_column_layout_new_box (GTK_ACCESSIBLE_ROLE_GROUP);

  if (record->kind == RDV_SUBJECT_PERSON)
    gtk_box_append (GTK_BOX (box), new_avatar (record->name, fill));
  else if (icon != NULL)
    gtk_box_append (GTK_BOX (box), rdv_icon_view_new (icon, ICON_SIZE, context->theme->text));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), rdv_text_new (record->name, "card-name"));
  if (note != NULL)
    gtk_box_append (GTK_BOX (lines), rdv_text_new (note, "note"));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                "icon-name", "pan-end-symbolic", NULL));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "pane.subject");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "u", subject);
  return self;
}
