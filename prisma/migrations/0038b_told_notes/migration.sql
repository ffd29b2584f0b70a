-- AlterTable
ALTER TABLE "follow_letter" ADD COLUMN     "note_ids" UUID[];
