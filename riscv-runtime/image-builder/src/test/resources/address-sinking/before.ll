declare void @collects()

; the address is live across the call: each access gets its own
define i64 @acrossCall(ptr addrspace(1) %object) {
  %field = getelementptr inbounds i8, ptr addrspace(1) %object, i64 8
  %before = load i64, ptr addrspace(1) %field, align 8
  call void @collects()
  store i64 %before, ptr addrspace(1) %field, align 8
  %after = load i64, ptr addrspace(1) %field, align 8
  ret i64 %after
}

; an element's address is not a constant away, and what is not on the heap is not relocated
define i64 @others(ptr addrspace(1) %array, i64 %index, ptr %memory) {
  %element = getelementptr i64, ptr addrspace(1) %array, i64 %index
  %outside = getelementptr i8, ptr %memory, i64 8
  %first = load i64, ptr addrspace(1) %element, align 8
  call void @collects()
  store i64 %first, ptr addrspace(1) %element, align 8
  %second = load i64, ptr %outside, align 8
  ret i64 %second
}

; the address is what is stored, not where
define void @stored(ptr addrspace(1) %object, ptr %memory) {
  %field = getelementptr i8, ptr addrspace(1) %object, i64 8
  call void @collects()
  store ptr addrspace(1) %field, ptr %memory, align 8
  ret void
}
