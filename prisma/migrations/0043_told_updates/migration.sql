-- AlterTable
ALTER TABLE "follow_letter" ADD COLUMN     "update_ids" UUID[] DEFAULT ARRAY[]::UUID[];
