package dev.rekap.ingest.step;

import dev.rekap.ingest.MemoryReceivedMaterials;
import dev.rekap.ingest.material.ReceivedMaterials;

class MemoryMaterialTest extends AcceptMaterialContract {

    @Override
    protected ReceivedMaterials materials() {
        return new MemoryReceivedMaterials();
    }
}
